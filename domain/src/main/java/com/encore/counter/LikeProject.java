package com.encore.counter;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.stereotype.CallsOut;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * A member likes a project, or no longer does. However often it is asked for, it happens once; Redis hears of it after
 * the commit, and what it misses is mended when the project's likes are next counted.
 */
@CallsOut
public class LikeProject {

    private final KeepLikes likes;
    private final StringRedisTemplate redis;
    private final Reach reach;

    LikeProject(KeepLikes likes, StringRedisTemplate redis, Reach reach) {
        this.likes = likes;
        this.redis = redis;
        this.reach = reach;
    }

    public void like(MemberId member, ProjectId project) {
        if (likes.add(member, project)) {
            changed(project, 1);
        }
    }

    public void unlike(MemberId member, ProjectId project) {
        if (likes.remove(member, project)) {
            changed(project, -1);
        }
    }

    private void changed(ProjectId project, long by) {
        reach.ask(
                "a like of project " + project.value() + " shows later",
                () -> redis.opsForHash().increment(Keys.live(project), Keys.likes(project), by));
    }
}
