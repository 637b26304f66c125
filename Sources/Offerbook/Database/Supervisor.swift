/// The shell that runs a server and ends it when the last command has gone.
///
/// It gets descriptor 3, `server.lock`, already locked, which it shares with the server, and 4,
/// `users.lock`, not locked. The server's command is its arguments.
enum Supervisor {
  /// `kill -INT` is a fast shutdown. A server so young that it still ignores it dies of TERM;
  /// for all others TERM adds nothing. Should the supervisor be killed, the kernel sends INT.
  ///
  /// The last line ends the `flock` that still waits when the server ended by itself.
  static let script = """
    cd /
    trap 'kill -INT $server; kill -TERM $server' TERM INT HUP
    setpriv --pdeathsig=INT "$@" 4>&- &
    server=$!
    setpriv --pdeathsig=KILL sh -c 'flock --exclusive 4 && kill -TERM $PPID' 3>&- 5>&- &
    while kill -0 $server 2>&-; do wait $server; done
    trap '' TERM
    kill 0
    """
}
