# Sourced by mvnw and skillsgap: sets JAVA_HOME to a JDK of at least this feature release, or says what to install.
# Order: JAVA_HOME, the java on the PATH, the usual places (newest first).
skillsgap_min_jdk=21

skillsgap_jdk_release() { # prints the feature release of the JDK at $1; nothing where there is no javac
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

skillsgap_find_jdk() {
  path_java=$(command -v java 2>/dev/null || true)
  path_home=
  if [ -n "$path_java" ]; then
    path_home=$("$path_java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  usual=$(ls -d /usr/lib/jvm/*/ /Library/Java/JavaVirtualMachines/*/Contents/Home/ "${HOME:-/}"/.sdkman/candidates/java/*/ \
    "${HOME:-/}"/.jdks/*/ /opt/java/*/ /opt/jdk*/ 2>/dev/null || true)
  best_home=
  best_release=0
  for home in ${JAVA_HOME:+"$JAVA_HOME"} ${path_home:+"$path_home"}; do
    release=$(skillsgap_jdk_release "${home%/}")
    if [ "${release:-0}" -ge "$skillsgap_min_jdk" ]; then
      best_home=${home%/}
      break
    fi
  done
  if [ -z "$best_home" ]; then
    for home in $usual; do
      release=$(skillsgap_jdk_release "${home%/}")
      if [ "${release:-0}" -ge "$skillsgap_min_jdk" ] && [ "$release" -gt "$best_release" ]; then
        best_home=${home%/}
        best_release=$release
      fi
    done
  fi
  if [ -z "$best_home" ]; then
    echo "No JDK $skillsgap_min_jdk or newer found (looked at JAVA_HOME, java on the PATH, /usr/lib/jvm and the like)." >&2
    echo "Install one, for example Eclipse Temurin 25 (https://adoptium.net), and set JAVA_HOME to it if it stands elsewhere." >&2
    exit 1
  fi
  JAVA_HOME=$best_home
  export JAVA_HOME
}

skillsgap_find_jdk
