package com.encore.operations;

import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node says that it has put everything down and goes. */
@UseCase
public class Leave {

    private final JdbcClient jdbc;

    Leave(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void leave(NodeId node) {
        jdbc.sql("update node set gone_at = utc_timestamp(6) where id = ?")
                .param(node.value())
                .update();
    }
}
