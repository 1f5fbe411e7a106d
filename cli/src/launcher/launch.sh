# What both launchers share: ./trailsearch, which builds, and bin/trailsearch of a distribution.
#
#   $home  where Trailsearch lies
#   $jar   the command line's own jar
#   $tool  a program that the Java to use must have: java, or javac for a JDK
#   $java  the Java to use, once it is found
#   $aot   the cache of loaded and linked classes

say() { printf 'trailsearch: %s\n' "$1" >&2; }
fail() { say "$1"; exit 3; }

HOME=${HOME:-/nonexistent}

# "release" holds JAVA_VERSION="25.0.3"; asking each java would cost 50 ms apiece.
is_java_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$tool" ] && [ -r "$1/release" ] &&
    grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

java_of_path() {
  path_java=$(command -v java) || return 1
  while [ -h "$path_java" ]; do
    link=$(readlink "$path_java")
    case $link in
      /*) path_java=$link ;;
      *) path_java=$(dirname "$path_java")/$link ;;
    esac
  done
  dirname "$(dirname "$path_java")"
}

# The first Java 25 of these folders, then of the usual ones.
find_java() {
  for candidate in "$@" "${JAVA_HOME:-}" "$(java_of_path || :)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* \
    "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if is_java_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# The plainest collector starts fastest. A cache of another build, or of another Java, is passed over
# without a word.
java_options='-XX:+UseSerialGC -Xlog:aot=off --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8'

# Starting takes half the time with a cache of loaded and linked classes; without one it just takes
# longer. "doctor" uses most of what the others use, and needs no engine to answer. It is made beside
# its place, so that nobody reads half of it.
learn() {
  if [ -t 2 ]; then say "preparing faster starts; this is done once ..."; fi
  # shellcheck disable=SC2086 # several options in one word
  env -i PATH="$PATH" XDG_CONFIG_HOME=/nonexistent \
    "$java/bin/java" $java_options -XX:AOTCacheOutput="$1.$$" -jar "$jar" \
    doctor --quiet --url http://127.0.0.1:9 >/dev/null 2>&1 </dev/null || :
  # An empty one is as good as none, and keeps the next call from trying in vain.
  if [ ! -f "$1.$$" ]; then : >"$1.$$"; fi
  mv -f "$1.$$" "$1"
}

launch() {
  # Which of the streams are a terminal, and how wide it is, the shell knows and Java does not.
  terminal=
  if [ -t 1 ]; then terminal=out; fi
  if [ -t 2 ]; then terminal=$terminal,err; fi
  columns=
  if [ -n "$terminal" ]; then
    size=$(stty size 2>/dev/null </dev/tty) || size=
    columns=${size#* }
  else
    terminal=none
  fi

  # Short commands end before the second compiler has done any good; long ones want it.
  speed=-XX:TieredStopAtLevel=1
  for word; do
    case $word in
      demo | up | generate | backfill | follow | reconcile | verify | export | remap)
        speed=-XX:+TieredCompilation
        break
        ;;
    esac
  done

  # shellcheck disable=SC2086 # several options in one word
  exec "$java/bin/java" $java_options "$speed" -XX:AOTCache="$aot" -Dtrailsearch.home="$home" \
    -Dtrailsearch.command="$0" -Dtrailsearch.terminal="$terminal" -Dtrailsearch.columns="$columns" \
    -jar "$jar" "$@"
}
