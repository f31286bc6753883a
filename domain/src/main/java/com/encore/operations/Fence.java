package com.encore.operations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks, within the transaction that writes, that the claim still stands. The shared lock makes a takeover wait for
 * this commit, and this commit fail after a takeover.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fence {

    private final JdbcClient jdbc;

    Fence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void require(String job, Identity identity, long fence) {
        boolean stands = jdbc.sql("""
                        select 1 from job_guard
                        where job_name = ? and identity = ? and fence = ? and owner is not null for share
                        """)
                .params(job, identity.text(), fence)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!stands) {
            throw new Fenced(job, identity, fence);
        }
    }
}
