package com.encore.journeys;

import com.encore.account.Email;
import com.encore.notification.SendMessages;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people find in their mail: the letters the application wrote into its folder. */
@Component
class Letters {

    static final Path DIRECTORY = Path.of("target", "journeys", "mail");

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern LINK = Pattern.compile("(https?://\\S+)");

    private final SendMessages sendMessages;

    Letters(SendMessages sendMessages) {
        this.sendMessages = sendMessages;
    }

    String codeTo(Email email) {
        return found(CODE, lastTo(email));
    }

    String linkTo(Email email) {
        return found(LINK, lastTo(email));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    /** The words of the newest letter. Each one is opened once: what was read is thrown away. */
    private String lastTo(Email email) {
        sendMessages.send();
        String words = null;
        for (Path letter : letters()) {
            MimeMessage message = opened(letter);
            try {
                if (message.getAllRecipients()[0].toString().equals(email.value())) {
                    words = text(message);
                    Files.delete(letter);
                }
            } catch (MessagingException unreadable) {
                throw new AssertionError(letter.toString(), unreadable);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (words == null) {
            throw new AssertionError("no letter to " + email.value());
        }
        return words;
    }

    private static List<Path> letters() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MimeMessage opened(Path letter) {
        try (InputStream in = Files.newInputStream(letter)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(letter.toString(), unreadable);
        }
    }

    private static String text(MimeMessage message) throws IOException, MessagingException {
        BodyPart plain = ((Multipart) message.getContent()).getBodyPart(0);
        return String.valueOf(plain.getContent());
    }
}
