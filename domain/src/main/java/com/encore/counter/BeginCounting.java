package com.encore.counter;

import com.encore.project.FundingOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What opens is in the ranking from its first moment, last in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BeginCounting {

    private final JdbcClient jdbc;

    BeginCounting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(FundingOpened opened) {
        jdbc.sql("insert ignore into project_popularity (project_id, score) values (?, 0)")
                .param(opened.project().value())
                .update();
    }
}
