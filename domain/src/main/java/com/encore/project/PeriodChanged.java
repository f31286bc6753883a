package com.encore.project;

/** When a project opens or closes, or that it does so at all, may be another now: its triggers follow. */
public record PeriodChanged(ProjectId project) {}
