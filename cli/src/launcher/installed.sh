# What both launchers of a distribution share.
#
#   $home  where it was unpacked

jar=$home/trailsearch-cli.jar
api=$home/trailsearch-api.jar
tool=java
. "$home/libexec/launch.sh"

java=$(find_java "$home/runtime") ||
  fail "no Java 25 was found; install one, for example Eclipse Temurin 25, or set JAVA_HOME to it."

# A cache fits one build and one Java. It lies with the installation where that may be written, else
# with the user; where neither can be, every start takes a little longer.
key=$(cksum "$jar" "$api" "$java/release" | cksum)

cache_of() {
  name=$1-${key%% *}.aot
  folder=$home
  if [ ! -f "$home/$name" ] && [ ! -w "$home" ]; then
    folder=${TRAILSEARCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trailsearch}
    mkdir -p "$folder" 2>/dev/null || :
  fi
  printf '%s\n' "$folder/$name"
}

can_be_made() { [ ! -f "$1" ] && [ -w "${1%/*}" ]; }

aot=$(cache_of cli)
api_aot=$(cache_of api)
