package com.encore.notification.mail;

import com.encore.notification.MailSettings;
import com.encore.notification.Postman;
import java.time.Clock;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String TIMEOUT_MILLIS = "10000";

    @Bean
    Postman postman(MailSettings settings, Clock clock) {
        MimeLetters mimeLetters = new MimeLetters(settings, clock);
        return settings.hasServer()
                ? new SmtpPostman(server(settings), mimeLetters)
                : new FilePostman(settings.directory().toAbsolutePath(), mimeLetters, clock);
    }

    static JavaMailSenderImpl server(MailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.user());
        server.setPassword(settings.password());
        Properties properties = server.getJavaMailProperties();
        boolean authenticates = settings.user() != null && !settings.user().isBlank();
        properties.setProperty("mail.smtp.auth", Boolean.toString(authenticates));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // the mail library waits for ever unless told otherwise
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return server;
    }
}
