package com.encore.settlement;

import com.encore.pledge.PledgeId;
import com.encore.pledge.SettledPledges;
import com.encore.stereotype.UseCase;
import java.util.List;

/** Tells the sales of an approved settlement that they are settled, some at a time. */
@UseCase
public class MarkPledgesSettled {

    private final SettledPledges pledges;

    MarkPledgesSettled(SettledPledges pledges) {
        this.pledges = pledges;
    }

    public void mark(List<PledgeId> ids) {
        pledges.settled(ids);
    }
}
