package com.encore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After every integration test the books must be right. */
public final class BooksBalance implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        JdbcClient jdbc = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
        assertThat(new Books(jdbc).troubles())
                .as("sql/checks after %s", context.getDisplayName())
                .isEmpty();
    }
}
