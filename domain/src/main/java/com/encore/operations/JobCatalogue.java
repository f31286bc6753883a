package com.encore.operations;

import com.encore.stereotype.Refusal;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every job there is. */
@Component
public class JobCatalogue {

    private final List<JobDescription> jobs;

    JobCatalogue(ObjectProvider<JobDescription> jobs) {
        this.jobs =
                jobs.stream().sorted(Comparator.comparing(JobDescription::name)).toList();
    }

    public List<JobDescription> jobs() {
        return jobs;
    }

    public JobDescription job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow(() -> new NoSuchJob(name));
    }

    /** No job is called that. */
    public static final class NoSuchJob extends Refusal {

        private static final long serialVersionUID = 1L;

        NoSuchJob(String name) {
            super(Kind.NOT_FOUND, "no-such-job", name);
        }
    }
}
