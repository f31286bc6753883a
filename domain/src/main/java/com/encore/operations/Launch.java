package com.encore.operations;

/** What became of wanting a run. */
public sealed interface Launch {

    /** It begins, under this request. */
    record Started(long request) implements Launch {}

    /** This node runs no jobs; the next one that does takes it up in a moment. */
    record HandedOver() implements Launch {}

    /** The same piece of work is under way, or being started by somebody else this very moment. */
    record AlreadyRunning() implements Launch {}

    /** It was completed before and is not done twice. */
    record AlreadyDone() implements Launch {}

    /** An earlier run left something a person has to look at first. */
    record NeedsAttention(String why) implements Launch {}

    /** This node may not decide anything now: its clock is off, or it is about to stop. */
    record NotHere(String why) implements Launch {}
}
