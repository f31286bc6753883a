package com.encore.notification.mail;

import com.encore.notification.Letter;
import com.encore.notification.Postman;
import com.encore.notification.UndeliverableException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to a mail server. */
final class SmtpPostman implements Postman {

    private final JavaMailSenderImpl server;
    private final MimeLetters mimeLetters;

    SmtpPostman(JavaMailSenderImpl server, MimeLetters mimeLetters) {
        this.server = server;
        this.mimeLetters = mimeLetters;
    }

    @Override
    public void deliver(Letter letter) throws UndeliverableException {
        try {
            server.send(mimeLetters.fold(letter, server.getSession()));
        } catch (MessagingException malformed) {
            throw new UndeliverableException("cannot be written as mail", false, malformed);
        } catch (MailSendException refused) {
            throw new UndeliverableException("not accepted by the mail server", !isForGood(refused), refused);
        } catch (MailException trouble) {
            throw new UndeliverableException("mail server not usable", true, trouble);
        }
    }

    /** An address the server calls invalid (5xx) ends the attempts; anything else may be the server's bad day. */
    private static boolean isForGood(MailSendException refused) {
        return Stream.of(refused.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .map(SendFailedException::getInvalidAddresses)
                .anyMatch(addresses -> addresses != null && addresses.length > 0);
    }
}
