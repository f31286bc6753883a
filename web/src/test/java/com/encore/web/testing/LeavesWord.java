package com.encore.web.testing;

import com.encore.operations.CommandRefused;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.operations.WantRun;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.stereotype.Component;

/** What a node does that serves pages and runs no jobs: it leaves word for one that does. */
@Component
@ConditionalOnMissingBean(value = JobControl.class, ignored = LeavesWord.class)
class LeavesWord implements JobControl {

    private final WantRun wanting;

    LeavesWord(WantRun wanting) {
        this.wanting = wanting;
    }

    @Override
    public Launch start(String job, Identity identity, Requester by) {
        wanting.want(job, identity, by);
        return new Launch.HandedOver("no jobs run here");
    }

    @Override
    public Launch restart(long execution, Requester by) {
        throw noRuns(execution);
    }

    @Override
    public void stop(long execution, Requester by) {
        throw noRuns(execution);
    }

    @Override
    public void stopRequested(long request, Requester by) {
        throw noRuns(request);
    }

    @Override
    public void abandon(long execution, Requester by) {
        throw noRuns(execution);
    }

    @Override
    public void recover(long execution, Requester by) {
        throw noRuns(execution);
    }

    @Override
    public void recoverRequested(long request, Requester by) {
        throw noRuns(request);
    }

    @Override
    public void resolveUnknown(long execution, Requester by) {
        throw noRuns(execution);
    }

    @Override
    public void pause(String job, Requester by) {
        throw new UnsupportedOperationException("schedules are not kept here");
    }

    @Override
    public void resume(String job, Requester by) {
        throw new UnsupportedOperationException("schedules are not kept here");
    }

    @Override
    public void changeCron(String job, String cron, Requester by) {
        throw new UnsupportedOperationException("schedules are not kept here");
    }

    @Override
    public void fireNow(String job, Requester by) {
        throw new UnsupportedOperationException("schedules are not kept here");
    }

    private static CommandRefused noRuns(long execution) {
        return new CommandRefused(CommandRefused.Why.NO_SUCH_RUN, Long.toString(execution));
    }
}
