package com.encore.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes watch each other.
 *
 * @param skewLimit how far a node's clock may be from the database's before it decides nothing any more
 * @param beatEvery how often a node says that it lives
 * @param deadAfter how long a node whose life lock is free may be silent
 * @param giveUpAfter how long a silent node may keep its life lock, as a host that lost its power would
 * @param runsAtOnce how many runs one node works on at a time
 * @param drain how long a node that is told to stop waits for its runs
 */
@ConfigurationProperties("encore.operations")
public record OperationSettings(
        @DefaultValue("5s") Duration skewLimit,
        @DefaultValue("2s") Duration beatEvery,
        @DefaultValue("8s") Duration deadAfter,
        @DefaultValue("3m") Duration giveUpAfter,
        @DefaultValue("6") int runsAtOnce,
        @DefaultValue("20s") Duration drain) {}
