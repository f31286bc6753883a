package com.encore.operations;

/** The right to do a piece of work, until the fence is raised over it. */
public record Claim(String job, Identity identity, long fence, NodeId owner, long request) {}
