package com.encore.scheduler;

import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** The one Quartz job behind every chore: its name says which, so that no class name is ever stored in a trigger. */
@DisallowConcurrentExecution
class ChoreJob implements Job {

    static final String NAME = "chore";

    private final List<Chore> chores;

    ChoreJob(List<Chore> chores) {
        this.chores = chores;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        String name = context.getMergedJobDataMap().getString(NAME);
        Chore chore = chores.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JobExecutionException("no chore is called " + name));
        try {
            chore.run();
        } catch (RuntimeException failed) {
            throw new JobExecutionException("chore " + name + " failed and rings again in " + chore.every(), failed);
        }
    }
}
