package com.encore.bench;

/** One piece of work that is measured beside its raw limit. */
interface Scenario {

    Findings run(Workbench bench, Effort effort) throws Exception;
}
