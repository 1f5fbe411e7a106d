# What all launchers share: ./trailsearch, which builds, and those of a distribution.
#
#   $home     where Trailsearch lies
#   $jar      the command line's own jar
#   $api      the API's
#   $tool     a program that the Java to use must have: java, or javac for a JDK
#   $java     the Java to use, once it is found
#   $aot      the command line's cache of loaded and linked classes
#   $api_aot  the API's

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

# As "up" starts the API, too.
api_options='-XX:+UseSerialGC -Xmx384m -Xlog:aot=off'

# Starting takes less than half the time with a cache of loaded and linked classes; without one it
# just takes longer. It is made beside its place, so that nobody reads half of it.
#
#   learn CACHE WORD...  makes it of what Java does with these words
learn() {
  cache=$1
  shift
  if [ -t 2 ]; then say "preparing faster starts; this is done once ..."; fi
  trap 'rm -f "$cache.$$" "$cache.$$.config"' EXIT
  trap 'exit 130' INT TERM
  env -i PATH="$PATH" XDG_CONFIG_HOME=/nonexistent \
    "$java/bin/java" -XX:AOTCacheOutput="$cache.$$" "$@" >/dev/null 2>&1 </dev/null || :
  # An empty one is as good as none, and keeps the next call from trying in vain.
  if [ ! -f "$cache.$$" ]; then : >"$cache.$$"; fi
  mv -f "$cache.$$" "$cache"
  trap - EXIT INT TERM
}

# "doctor" uses most of what the others use, and needs no engine to answer.
learn_command() {
  # shellcheck disable=SC2086 # several options in one word
  learn "$aot" $java_options -jar "$jar" doctor --quiet --url http://127.0.0.1:9
}

# The API asks itself a few questions, and ends.
learn_api() {
  # shellcheck disable=SC2086 # several options in one word
  learn "$api_aot" $api_options -Dtrailsearch.rehearsal=true -Dtrailsearch.port=0 \
    -Dtrailsearch.url=http://127.0.0.1:9 -jar "$api"
}

# Only who keeps an API starts it often enough for the 10 s that this takes.
keeps_api() {
  case " $* " in
    *" --help "* | *" -h "*) return 1 ;;
    " up "*) return 0 ;;
    *) return 1 ;;
  esac
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
      generate | backfill | follow | reconcile | verify | export | remap)
        speed=-XX:+TieredCompilation
        break
        ;;
    esac
  done

  # shellcheck disable=SC2086 # several options in one word
  exec "$java/bin/java" $java_options "$speed" -XX:AOTCache="$aot" -Dtrailsearch.home="$home" \
    -Dtrailsearch.api.cache="$api_aot" -Dtrailsearch.command="$0" \
    -Dtrailsearch.terminal="$terminal" -Dtrailsearch.columns="$columns" \
    -jar "$jar" "$@"
}
