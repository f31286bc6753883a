package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingLibrariesTests {

    private static final String LDD = """
            \tlinux-vdso.so.1 (0x00007f624a6da000)
            \tlibaio.so.1 => not found
            \tlibnuma.so.1 => not found
            \tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f6249a1e000)
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID=debian;VERSION_ID="12"                       | sudo apt-get install libaio1 libnuma1
            ID=debian;VERSION_ID="13"                       | sudo apt-get install libaio1t64 libnuma1
            ID=ubuntu;ID_LIKE=debian;VERSION_ID="22.04"     | sudo apt-get install libaio1 libnuma1
            ID=ubuntu;ID_LIKE=debian;VERSION_ID="24.04"     | sudo apt-get install libaio1t64 libnuma1
            ID=fedora;VERSION_ID=42                         | sudo dnf install libaio numactl-libs
            ID="rocky";ID_LIKE="rhel centos fedora"         | sudo dnf install libaio numactl-libs
            ID=arch                                         | sudo pacman -S libaio numactl
            ID="opensuse-leap";ID_LIKE="suse opensuse"      | sudo zypper install libaio1 libnuma1
            """)
    void namesTheCommandOfThisLinux(String release, String command) {
        var line = MissingLibraries.named(LDD).line("MySQL", LinuxRelease.parse(release.replace(';', '\n')));

        assertThat(line)
                .isEqualTo("MySQL cannot start: this machine has no libaio.so.1, libnuma.so.1. Run: " + command)
                .doesNotContain("\n");
    }

    @Test
    void understandsTheLoaderItself() {
        var missing = MissingLibraries.named("bin/mysqld: error while loading shared libraries: libnuma.so.1:"
                + " cannot open shared object file: No such file or directory");

        assertThat(missing.names()).containsExactly("libnuma.so.1");
    }

    @Test
    void findsNothingMissingWhereAllIsThere() {
        assertThat(MissingLibraries.named("\tlibc.so.6 => /lib/libc.so.6 (0x1)\n")
                        .names())
                .isEmpty();
    }

    @Test
    void promisesNoPackageItDoesNotKnow() {
        var line = new MissingLibraries(List.of("libodd.so.9"))
                .line("MySQL", LinuxRelease.parse("ID=debian\nVERSION_ID=12"));

        assertThat(line)
                .isEqualTo("MySQL cannot start: this machine has no libodd.so.9."
                        + " Install the packages that hold them.");
    }
}
