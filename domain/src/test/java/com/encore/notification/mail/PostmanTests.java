package com.encore.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.notification.Language;
import com.encore.notification.Letter;
import com.encore.notification.MailSettings;
import com.encore.notification.Postman;
import com.encore.notification.UndeliverableException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T11:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter(
            "minji@encore.test",
            Language.KO,
            "Encore 인증 코드 123456",
            "코드는 123456이에요.",
            "<p>코드는 <b>123456</b>이에요.</p>",
            "message-7@encore");

    private final MailConfiguration configuration = new MailConfiguration();

    @Test
    void handsLettersToAMailServer() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            postman("127.0.0.1", server.getSmtp().getPort(), Path.of("unused")).deliver(LETTER);

            assertThat(server.getReceivedMessages()).singleElement().satisfies(PostmanTests::isTheLetter);
        } finally {
            server.stop();
        }
    }

    @Test
    void callsAServerThatDoesNotAnswerTemporaryTrouble() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThatThrownBy(() -> postman("127.0.0.1", closed, Path.of("unused")).deliver(LETTER))
                .isInstanceOfSatisfying(
                        UndeliverableException.class,
                        no -> assertThat(no.isTemporary()).isTrue());
    }

    @Test
    void callsAMalformedAddressTroubleForGood(@TempDir Path folder) {
        Letter letter = new Letter("not an address", Language.KO, "s", "t", "h", "message-8@encore");

        assertThatThrownBy(() -> postman(null, 0, folder).deliver(letter))
                .isInstanceOfSatisfying(
                        UndeliverableException.class,
                        no -> assertThat(no.isTemporary()).isFalse());
    }

    @Test
    void writesLettersIntoAFolderWhereThereIsNoServer(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("deeper/mail");

        postman(null, 0, missing).deliver(LETTER);
        postman("", 0, missing).deliver(LETTER);

        try (Stream<Path> written = Files.list(missing)) {
            List<Path> files = written.toList();
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .as("the same letter again is the same file")
                    .containsExactly("20261120-110000-000-message-7-encore.eml");
            try (InputStream in = Files.newInputStream(files.getFirst())) {
                isTheLetter(new MimeMessage(null, in));
            }
        }
    }

    private Postman postman(@Nullable String host, int port, Path folder) {
        return configuration.postman(
                new MailSettings(host, port, null, null, false, "Encore <no-reply@encore.test>", folder, false), CLOCK);
    }

    private static void isTheLetter(MimeMessage message) throws Exception {
        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Encore <no-reply@encore.test>");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(LETTER.to());
        assertThat(message.getMessageID()).isEqualTo("<message-7@encore>");
        assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines(LETTER.text());
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }
}
