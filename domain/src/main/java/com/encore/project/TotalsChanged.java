package com.encore.project;

/** What a project has raised, or what is left of its rewards, is another figure now: by so many won and backers. */
public record TotalsChanged(ProjectId project, long raised, int backers) {

    public TotalsChanged(ProjectId project) {
        this(project, 0, 0);
    }
}
