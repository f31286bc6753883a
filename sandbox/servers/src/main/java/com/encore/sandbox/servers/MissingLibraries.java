package com.encore.sandbox.servers;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The libraries the dynamic loader did not find, and the command that brings them. */
record MissingLibraries(List<String> names) {

    private static final Pattern IN_LDD = Pattern.compile("^\\s*(\\S+) => not found", Pattern.MULTILINE);
    private static final Pattern IN_LOADER =
            Pattern.compile("error while loading shared libraries: ([^:\\s]+):|Library not loaded: (\\S+)");

    private static final Map<String, String> DEBIAN = Map.of(
            "libaio.so.1", "libaio1",
            "libnuma.so.1", "libnuma1",
            "libssl.so.3", "libssl3",
            "libcrypto.so.3", "libssl3",
            "libstdc++.so.6", "libstdc++6",
            "libgcc_s.so.1", "libgcc-s1");
    private static final Map<String, String> FEDORA = Map.of(
            "libaio.so.1", "libaio",
            "libnuma.so.1", "numactl-libs",
            "libssl.so.3", "openssl-libs",
            "libcrypto.so.3", "openssl-libs",
            "libstdc++.so.6", "libstdc++",
            "libgcc_s.so.1", "libgcc");
    private static final Map<String, String> ARCH = Map.of(
            "libaio.so.1", "libaio",
            "libnuma.so.1", "numactl",
            "libssl.so.3", "openssl",
            "libcrypto.so.3", "openssl",
            "libstdc++.so.6", "gcc-libs",
            "libgcc_s.so.1", "gcc-libs");
    private static final Map<String, String> SUSE = Map.of(
            "libaio.so.1", "libaio1",
            "libnuma.so.1", "libnuma1",
            "libssl.so.3", "libopenssl3",
            "libcrypto.so.3", "libopenssl3",
            "libstdc++.so.6", "libstdc++6",
            "libgcc_s.so.1", "libgcc_s1");

    MissingLibraries {
        names = List.copyOf(names);
    }

    static MissingLibraries named(String loaderOutput) {
        var inLdd = IN_LDD.matcher(loaderOutput).results().map(found -> found.group(1));
        var inLoader = IN_LOADER
                .matcher(loaderOutput)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2));
        return new MissingLibraries(Stream.concat(inLdd, inLoader).distinct().toList());
    }

    String line(String server, LinuxRelease release) {
        return server + " cannot start: this machine has no " + String.join(", ", names) + ". " + remedy(release);
    }

    private String remedy(LinuxRelease release) {
        return switch (release.family()) {
            case DEBIAN -> install("sudo apt-get install ", DEBIAN, release.hasRenamedTimePackages() ? "t64" : "");
            case FEDORA -> install("sudo dnf install ", FEDORA, "");
            case ARCH -> install("sudo pacman -S ", ARCH, "");
            case SUSE -> install("sudo zypper install ", SUSE, "");
            case UNKNOWN -> "Install the packages that hold them.";
        };
    }

    private String install(String command, Map<String, String> packages, String suffix) {
        if (!packages.keySet().containsAll(names)) {
            return "Install the packages that hold them.";
        }
        return "Run: " + command
                + names.stream()
                        .map(packages::get)
                        .map(name -> isRenamed(name) ? name + suffix : name)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static boolean isRenamed(String debianPackage) {
        return debianPackage.equals("libaio1") || debianPackage.equals("libssl3");
    }
}
