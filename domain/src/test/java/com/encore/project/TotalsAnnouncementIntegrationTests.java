package com.encore.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.testing.DomainTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class TotalsAnnouncementIntegrationTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RedisConnectionFactory redis;

    @Test
    void tellsEveryNodeOnceAfterTheCommitAndNothingWithoutOne() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        RedisMessageListenerContainer node = new RedisMessageListenerContainer();
        node.setConnectionFactory(redis);
        node.addMessageListener(
                (message, pattern) -> heard.add(new String(message.getBody(), StandardCharsets.UTF_8)),
                ChannelTopic.of(AnnouncedTotals.CHANNEL));
        node.afterPropertiesSet();
        node.start();
        try {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new TotalsChanged(new ProjectId(-8)));
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new TotalsChanged(new ProjectId(-7)));
                events.publishEvent(new TotalsChanged(new ProjectId(-7)));
                assertThat(heard).isEmpty();
            });
            await().until(() -> heard.contains("-7"));
            // published after everything above, so what came before it is all there is
            redisSays("end");
            await().until(() -> heard.contains("end"));
            assertThat(heard).containsExactly("-7", "end");
        } finally {
            node.destroy();
        }
    }

    private void redisSays(String text) {
        try (var connection = redis.getConnection()) {
            connection.publish(
                    AnnouncedTotals.CHANNEL.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
