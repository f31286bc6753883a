package com.encore.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Too little to measure anything; enough to see that every benchmark runs and leaves the books right. */
class ScenariosTests {

    private static Workbench bench;

    @BeforeAll
    static void open() throws Exception {
        bench = Workbench.open();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void holdsByTheUseCaseAndByHandLeaveTheBooksRight() throws Exception {
        assertThat(new HoldBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void aSaleSellsEverySeatOnceAndLeavesTheBooksRight() throws Exception {
        assertThat(new PledgeBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void theProjectPageAnswersEveryVisitor() throws Exception {
        assertThat(new ProjectPageBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void refundsGoBackOnceEachAndLeaveTheBooksRight() throws Exception {
        assertThat(new RefundBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void foldingBringsEveryCounterHomeOnce() throws Exception {
        assertThat(new FoldBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void aClosingNightClosesEveryProjectOnceAndLeavesTheBooksRight() throws Exception {
        assertThat(new ClosingNightBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void aSettlementOwnsEveryLineOnceAndAgreesWithTheBooks() throws Exception {
        assertThat(new SettleBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void exportsWriteEveryRowInLittleMemory() throws Exception {
        assertThat(new ExportBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void theConsoleFindsEveryRunItShould() throws Exception {
        assertThat(new ConsoleBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }

    @Test
    void aSoakLosesNothingWhenOneNodeMeetsWithAMishap() throws Exception {
        assertThat(new SoakBench().run(bench, Effort.TINY).wrongs()).isEmpty();
    }
}
