package com.encore.project;

/** What a project has raised is another figure now. */
public record TotalsChanged(ProjectId project) {}
