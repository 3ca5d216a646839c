package io.github.certscribe.run;

/** The program that stands for each of ours in the folder that is first on a script's PATH. */
final class CallScript {
  private static final String TEXT =
      """
      #!/bin/sh
      # Hands a call to the JVM of "certscribe run"; where that cannot serve it, the call is a process of its own.
      if [ -e /proc/self/fd/0 ] && [ -w /proc/JVM/fd/9 ]; then
        case $* in
          *fd[:/][89]*) ;;
          *)
            {
              # Standard input waits at 8; 0 and 9 are the ends of a pipe, in which the JVM answers.
              if [ -p /proc/self/fd/0 ] && [ /proc/$$/fd/0 -ef /proc/self/fd/0 ] && echo $$ >/proc/JVM/fd/9; then
                while read -r what count; do
                  case $what in
                    exit) exit "$count" ;;
                    out) HEAD -c "$count" ;;
                    err) HEAD -c "$count" >&2 ;;
                    skip) HEAD -c "$count" <&8 >/dev/null ;;
                    no) break ;;
                  esac
                done
              fi
            } 8<&0 <<END 9>/proc/self/fd/0
      ready
      END
            ;;
        esac
      fi
      exec 'BIN'/"${0##*/}" "$@"
      """;

  private CallScript() {}

  /**
   * @param jvm this process's id
   * @param head the path of a {@code head} that knows {@code -c}
   * @param bin the folder of our programs; a byte string
   */
  static String text(String jvm, String head, String bin) {
    return TEXT.replace("JVM/", jvm + "/").replace("HEAD", head).replace("BIN", bin.replace("'", "'\\''"));
  }
}
