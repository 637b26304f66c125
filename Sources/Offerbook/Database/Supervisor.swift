/// The shell that runs a server and ends it when the last command has gone.
///
/// It gets descriptor 3, `server.lock`, already locked, which it shares with the server, and 4,
/// `users.lock`, not locked. The server's command is its arguments.
enum Supervisor {
  /// INT is a fast shutdown. It is sent until the server has ended, because one so young that its
  /// shell has not yet become `postgres` loses it. Should the supervisor itself be killed, the
  /// kernel sends INT to the server.
  ///
  /// The last line ends the `flock` that still waits when the server ended by itself.
  static let script = """
    cd /
    trap 'kill -INT $server 2>&-' TERM INT HUP
    setpriv --pdeathsig=INT "$@" 4>&- &
    server=$!
    setpriv --pdeathsig=KILL sh -c \
      'flock --exclusive 4 && while kill -TERM $PPID 2>&-; do sleep 0.1; done' 3>&- 5>&- &
    while kill -0 $server 2>&-; do wait $server; done
    trap '' TERM
    kill 0
    """
}
