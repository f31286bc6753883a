package com.encore.sandbox.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which family of Linux this is, as far as it decides how a library is installed. */
record LinuxRelease(Family family, boolean hasRenamedTimePackages) {

    enum Family {
        DEBIAN,
        FEDORA,
        ARCH,
        SUSE,
        UNKNOWN
    }

    static LinuxRelease here() {
        try {
            return parse(Files.readString(Path.of("/etc/os-release")));
        } catch (IOException doesNotSay) {
            return new LinuxRelease(Family.UNKNOWN, false);
        }
    }

    static LinuxRelease parse(String osRelease) {
        var values = osRelease
                .lines()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace("\"", ""), (first, last) -> last));
        var id = values.getOrDefault("ID", "");
        var ids = Arrays.asList((id + " " + values.getOrDefault("ID_LIKE", "")).split(" "));
        return new LinuxRelease(family(ids), hasRenamed(id, values));
    }

    private static Family family(List<String> ids) {
        if (ids.contains("debian") || ids.contains("ubuntu")) {
            return Family.DEBIAN;
        }
        if (ids.contains("fedora") || ids.contains("rhel")) {
            return Family.FEDORA;
        }
        if (ids.contains("arch")) {
            return Family.ARCH;
        }
        return ids.contains("suse") || ids.contains("opensuse") ? Family.SUSE : Family.UNKNOWN;
    }

    // Debian 13 and Ubuntu 24.04 gave packages whose time_t grew a new name
    private static boolean hasRenamed(String id, Map<String, String> values) {
        var major = values.getOrDefault("VERSION_ID", "").split("\\.")[0];
        if (!major.chars().allMatch(Character::isDigit) || major.isEmpty()) {
            return false;
        }
        int version = Integer.parseInt(major);
        return id.equals("debian") ? version >= 13 : version >= 24;
    }
}
