package com.encore.pledge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties("encore.pledge")
record PledgeSettings(@DefaultValue("10m") Duration hold) {}
