package com.encore.operations;

/** What became of wanting a run. */
public sealed interface Launch {

    /** It begins, under this request. */
    record Started(long request) implements Launch {}

    /** Not here, because this node runs no jobs or may decide nothing now: another takes it up in a moment. */
    record HandedOver(String why) implements Launch {}

    /** The same piece of work is under way, or being started by somebody else this very moment. */
    record AlreadyRunning() implements Launch {}

    /** It was completed before and is not done twice. */
    record AlreadyDone() implements Launch {}

    /** An earlier run left something a person has to look at first. */
    record NeedsAttention(String why) implements Launch {}
}
