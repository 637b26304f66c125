/// How the private server is set up.
enum ServerSettings {
  /// What a person may change: it goes into `postgresql.conf` when the data is made.
  ///
  /// Meant for bulk loads on a small machine whose data has no second copy: much memory a query,
  /// few checkpoints, nothing kept for replicas, and every commit on disk before it is reported.
  static let configuration = """

    # Offerbook's choice, made once: change it as you like.
    shared_buffers = 256MB
    work_mem = 64MB
    maintenance_work_mem = 256MB
    max_wal_size = 4GB
    checkpoint_timeout = 15min
    wal_level = minimal
    max_wal_senders = 0
    wal_compression = on
    jit = off
    # Parallel queries start from memory of the server's own: /dev/shm is small in containers.
    min_dynamic_shared_memory = 64MB
    log_checkpoints = off
    log_timezone = UTC
    timezone = UTC

    """

  /// What the private server relies on, whatever the file says.
  static func enforced(socket: SocketFolder) -> [String] {
    [
      "listen_addresses=", "unix_socket_directories=\(socket.pathForServer)",
      "port=\(SocketFolder.port)", "unix_socket_permissions=0700", "logging_collector=off",
      "log_destination=stderr", "fsync=on", "full_page_writes=on",
    ].flatMap { ["-c", $0] }
  }
}
