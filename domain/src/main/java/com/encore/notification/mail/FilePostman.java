package com.encore.notification.mail;

import com.encore.notification.Letter;
import com.encore.notification.Postman;
import com.encore.notification.UndeliverableException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Writes letters as .eml files, for a laptop without a mail server. */
final class FilePostman implements Postman {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final MimeLetters mimeLetters;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    FilePostman(Path directory, MimeLetters mimeLetters, Clock clock) {
        this.directory = directory;
        this.mimeLetters = mimeLetters;
        this.clock = clock;
    }

    @Override
    public void deliver(Letter letter) throws UndeliverableException {
        String name = STAMP.format(clock.instant()) + "-" + letter.messageId().replaceAll("[^A-Za-z0-9-]", "-");
        try {
            Files.createDirectories(directory);
            Path half = directory.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(half)) {
                mimeLetters.fold(letter, session).writeTo(out);
            }
            Files.move(half, directory.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UndeliverableException("cannot write to " + directory, true, full);
        } catch (MessagingException malformed) {
            throw new UndeliverableException("cannot be written as mail", false, malformed);
        }
    }
}
