package com.encore.web.admin.acts;

import com.encore.acts.RunAct;
import com.encore.acts.RunsToActOn;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done to a run now, for its page. Templates call it {@code @runActs}. */
@Component
class RunActs {

    private final RunsToActOn runs;

    RunActs(RunsToActOn runs) {
        this.runs = runs;
    }

    public List<RunAct> of(long run) {
        return runs.one(run).acts();
    }
}
