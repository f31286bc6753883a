package com.encore.closing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a result waits for payments the provider does not tell of. */
@ConfigurationProperties("encore.closing")
record ClosingSettings(@DefaultValue("30m") Duration patience) {}
