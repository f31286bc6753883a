package com.encore.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Needs none of the servers the other benchmarks do. */
class StatementBenchTests {

    @Test
    void aStatementAddsUp() throws Exception {
        assertThat(new StatementBench().run(Effort.TINY).wrongs()).isEmpty();
    }
}
