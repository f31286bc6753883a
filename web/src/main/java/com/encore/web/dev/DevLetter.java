package com.encore.web.dev;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A letter as it lies in the folder. */
record DevLetter(String name, String to, String subject, Instant sentAt, List<String> lines, List<String> links) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".eml".length());
    }

    static DevLetter read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            String text = plainText(message.getContent());
            return new DevLetter(
                    nameOf(file),
                    InternetAddress.toString(message.getAllRecipients()),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    text.lines().toList(),
                    LINK.matcher(text).results().map(MatchResult::group).toList());
        }
    }

    private static String plainText(@Nullable Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return plainText(first.getContent());
        }
        return String.valueOf(content);
    }
}
