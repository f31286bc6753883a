package com.encore.web.hall;

import com.encore.project.AnnouncedTotals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    RedisMessageListenerContainer projectTotalsNews(RedisConnectionFactory redis, LiveHub hub) {
        RedisMessageListenerContainer container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.addMessageListener(
                (message, pattern) -> AnnouncedTotals.read(message.getBody()).ifPresent(hub::changed),
                ChannelTopic.of(AnnouncedTotals.CHANNEL));
        return container;
    }
}
