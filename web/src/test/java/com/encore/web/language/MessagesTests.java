package com.encore.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

    private static final List<Path> MESSAGES =
            List.of(Path.of("src/main/resources/messages"), Path.of("../domain/src/main/resources/messages"));
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");
    private static final Pattern COMPOSED = Pattern.compile("#\\{\\|([^|]*)\\|[(}]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path directory : MESSAGES) {
            try (Stream<Path> all = Files.list(directory)) {
                List<Path> here = all.filter(file -> !file.toString().endsWith("_en.properties"))
                        .toList();
                assertThat(here).isNotEmpty();
                files.addAll(here);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void speaksBothLanguagesToTheSameKeysAndArguments(Path korean) throws IOException {
        Properties first = read(korean);
        Properties second =
                read(korean.resolveSibling(korean.getFileName().toString().replace(".properties", "_en.properties")));

        assertThat(new TreeSet<>(second.stringPropertyNames())).isEqualTo(new TreeSet<>(first.stringPropertyNames()));
        for (String key : first.stringPropertyNames()) {
            assertThat(arguments(second.getProperty(key))).as(key).isEqualTo(arguments(first.getProperty(key)));
            assertThat(first.getProperty(key)).as(key).isNotBlank();
            assertThat(second.getProperty(key)).as(key).isNotBlank().doesNotContainPattern("[가-힣]");
        }
    }

    /** Every message is read as a pattern, where a lone apostrophe would swallow itself and what follows. */
    @ParameterizedTest
    @MethodSource("files")
    void doublesApostrophes(Path korean) throws IOException {
        Path english = korean.resolveSibling(korean.getFileName().toString().replace(".properties", "_en.properties"));
        for (Path file : List.of(korean, english)) {
            Properties messages = read(file);
            for (String key : messages.stringPropertyNames()) {
                assertThat(messages.getProperty(key).replace("''", ""))
                        .as(file + " " + key)
                        .doesNotContain("'");
                assertThat(new MessageFormat(messages.getProperty(key)))
                        .as(file + " " + key)
                        .isNotNull();
            }
        }
    }

    @Test
    void saysNothingTwiceInTwoFiles() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path file : files().toList()) {
            assertThat(read(file).stringPropertyNames()).as(file.toString()).allMatch(seen::add);
        }
    }

    @Test
    void knowsEveryMessageATemplateUses() throws IOException {
        Set<String> known = new HashSet<>();
        for (Path file : files().toList()) {
            known.addAll(read(file).stringPropertyNames());
        }
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                assertThat(found(USED, text)).as(template.toString()).allMatch(known::contains);
                for (String composed : found(COMPOSED, text)) {
                    if (composed.startsWith("${") && composed.indexOf('}') == composed.length() - 1) {
                        continue; // a whole key from Java shows only when its page is rendered
                    }
                    Pattern shape = Pattern.compile(Arrays.stream(composed.split("\\$\\{[^}]*}", -1))
                            .map(Pattern::quote)
                            .reduce((a, b) -> a + "[\\w-]+" + b)
                            .orElseThrow());
                    assertThat(known)
                            .as(template + " " + composed)
                            .anyMatch(key -> shape.matcher(key).matches());
                }
            }
        }
    }

    private static Set<String> arguments(String message) {
        return found(ARGUMENT, message);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
