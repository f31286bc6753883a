package com.encore.operations;

/** How pages, triggers and other jobs command jobs. Each command is single-flight over all nodes and audited. */
public interface JobControl {

    /** Starts a piece of work, or takes it up again where an earlier run stopped or failed. */
    Launch start(String job, Identity identity, Requester by);

    Launch restart(long execution, Requester by);

    /** Asks the owner to stop at its next chunk; it counts as stopped when the owner says so. */
    void stop(long execution, Requester by);

    /** The same for a run that may still wait for its turn and has no execution: it leaves the queue. */
    void stopRequested(long request, Requester by);

    /** Gives a stopped or failed run up for good: its piece of work will not be done by this job any more. */
    void abandon(long execution, Requester by);

    /** Ends a run whose owner is dead, and lets another node take it up. Refused while the owner lives. */
    void recover(long execution, Requester by);

    /** The same for a run that waited for its turn and has no execution. */
    void recoverRequested(long request, Requester by);

    /** Ends a run whose outcome Spring Batch lost, once nobody works on it any more. */
    void resolveUnknown(long execution, Requester by);

    void pause(String job, Requester by);

    void resume(String job, Requester by);

    void changeCron(String job, String cron, Requester by);

    /** Rings a job's schedule now, as if its time had come. */
    void fireNow(String job, Requester by);
}
