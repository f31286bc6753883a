package com.encore.watch;

import com.encore.operations.Requester;
import java.util.List;

/** Finds triggers that do not ring, or should not, and puts them right. */
public interface TriggerDoctor {

    List<Ailment> examine();

    /**
     * Does to one what its kind says, unless it is not what it was when somebody looked.
     *
     * @param id of the ailment
     * @param evidence as it was seen
     */
    void repair(String id, String evidence, Requester by);
}
