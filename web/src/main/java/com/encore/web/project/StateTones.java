package com.encore.web.project;

import com.encore.project.ProjectState;
import org.springframework.stereotype.Component;

/** The tone of the chip that goes with a project's state; templates call it {@code @stateTones}. */
@Component("stateTones")
class StateTones {

    public String of(ProjectState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case IN_REVIEW, CLOSING -> "wait";
            case APPROVED -> "calm";
            case FUNDING -> "live";
            case SUCCEEDED -> "good";
            case FAILED -> "back";
            case CANCELLED -> "bad";
        };
    }
}
