package com.encore.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    /** Thymeleaf replaces before it asks: a condition or loop on the element that is replaced would never be read. */
    @ParameterizedTest
    @MethodSource("templates")
    void neverPutsAConditionOnWhatIsReplaced(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("<[^<>]*\\sth:(if|unless|each)=\"[^\"]*\"[^<>]*\\sth:(replace|insert)=")
                .doesNotContainPattern("<[^<>]*\\sth:(replace|insert)=\"[^\"]*\"[^<>]*\\sth:(if|unless|each)=");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void neverTrustsTextAsMarkup(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext", "[(", " style=", "<style");
    }
}
