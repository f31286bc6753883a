package com.encore.notification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param host SMTP server; without one letters are written to the directory
 * @param port SMTP port
 * @param user SMTP account; without one there is no authentication
 * @param password password of the SMTP account
 * @param startTls whether the connection must be encrypted
 * @param from sender of every letter
 * @param directory folder for letters when there is no server
 * @param atOnce whether a commit rings the sender, so that codes arrive at once
 */
@ConfigurationProperties("encore.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("Encore <no-reply@encore.test>") String from,
        @DefaultValue(".encore/mail") Path directory,
        @DefaultValue("true") boolean atOnce) {

    public boolean hasServer() {
        return host != null && !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + (hasServer() ? host + ":" + port : directory.toString()) + "]";
    }
}
