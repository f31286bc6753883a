package com.encore.web.dev;

import com.encore.notification.MailSettings;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads the folder that letters are written to. */
@Component
@ConditionalOnProperty("encore.sandbox")
class MailFolder {

    private static final int SHOWN = 50;

    private final Path directory;

    MailFolder(MailSettings settings) {
        this.directory = settings.directory().toAbsolutePath();
    }

    List<DevLetter> newest() throws IOException, MessagingException {
        List<DevLetter> letters = new ArrayList<>();
        for (Path file : files()) {
            letters.add(DevLetter.read(file));
        }
        return letters;
    }

    /** Compares with what is there instead of building a path from what was asked. */
    Optional<DevLetter> find(String name) throws IOException, MessagingException {
        for (Path file : files()) {
            if (DevLetter.nameOf(file).equals(name)) {
                return Optional.of(DevLetter.read(file));
            }
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(SHOWN)
                    .toList();
        }
    }
}
