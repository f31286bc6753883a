package com.encore.web.admin.console;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a node does, in words; templates call it {@code @nodeRoles}. */
@Component("nodeRoles")
public class NodeRoles {

    private final RunWords words;

    NodeRoles(RunWords words) {
        this.words = words;
    }

    public List<String> of(String roles) {
        return Arrays.stream(roles.split(","))
                .map(String::strip)
                .map(role -> switch (role) {
                    case "web" -> words.say("console.role.web");
                    case "jobs" -> words.say("console.role.jobs");
                    default -> role;
                })
                .toList();
    }
}
