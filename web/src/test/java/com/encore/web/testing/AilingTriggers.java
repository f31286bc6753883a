package com.encore.web.testing;

import com.encore.operations.Requester;
import com.encore.watch.Ailment;
import com.encore.watch.RecordRepair;
import com.encore.watch.TriggerDoctor;
import com.encore.watch.TriggerMoved;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.stereotype.Component;

/** Triggers that ail as a test wants it, and get well when they are repaired. */
@Component
@ConditionalOnMissingBean(value = TriggerDoctor.class, ignored = AilingTriggers.class)
public class AilingTriggers implements TriggerDoctor {

    private final RecordRepair record;
    private final List<Ailment> ailments = new CopyOnWriteArrayList<>();

    AilingTriggers(RecordRepair record) {
        this.record = record;
    }

    public void ails(Ailment ailment) {
        ailments.removeIf(each -> each.id().equals(ailment.id()));
        ailments.add(ailment);
    }

    @Override
    public List<Ailment> examine() {
        return List.copyOf(ailments);
    }

    @Override
    public void repair(String id, String evidence, Requester by) {
        record.allow(by);
        Ailment ailment = ailments.stream()
                .filter(each -> each.id().equals(id) && each.evidence().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new TriggerMoved(id));
        ailments.remove(ailment);
        record.repaired(ailment, by, "well");
    }
}
