package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.stereotype.RandomCode;
import com.encore.terms.PayeeKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an artist is owed for a project: its sales, or what was cancelled after they were settled. */
@Entity
@Table(name = "settlement")
class Settlement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;
    private long projectId;
    private long artistId;
    private int sequence;
    private int revision;

    private int recalls;

    @Enumerated(EnumType.STRING)
    private SettlementState state;

    @Enumerated(EnumType.STRING)
    private @Nullable SettlementState heldFrom;

    private @Nullable String heldReason;
    private LocalDate dueOn;
    private long feePolicyId;
    private long withholdingRuleId;

    @Enumerated(EnumType.STRING)
    private PayeeKind payeeKind;

    private int lineCount;
    private long gross;
    private long promoted;
    private long platformFee;
    private long paymentFee;
    private long vat;
    private long payable;
    private long carriedIn;
    private long incomeTax;
    private long localTax;
    private long net;
    private @Nullable String figuresHash;
    private Instant openedAt;
    private @Nullable Instant calculatedAt;
    private @Nullable Instant approvedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Settlement() {}

    Settlement(ProjectId project, MemberId artist, int sequence, Basis basis, Instant now) {
        this.number = "S" + RandomCode.of(13);
        this.projectId = project.value();
        this.artistId = artist.value();
        this.sequence = sequence;
        this.revision = 1;
        this.state = SettlementState.CALCULATING;
        this.openedAt = now;
        rest(basis);
    }

    /** What a settlement is calculated with. */
    record Basis(LocalDate dueOn, long feePolicy, long withholdingRule, PayeeKind payee) {}

    private void rest(Basis basis) {
        this.dueOn = basis.dueOn();
        this.feePolicyId = basis.feePolicy();
        this.withholdingRuleId = basis.withholdingRule();
        this.payeeKind = basis.payee();
    }

    /** All over again, with what holds now. The figures seen so far are nobody's any more. */
    void calculateAnew(Basis basis) {
        become(SettlementState.CALCULATING);
        revision++;
        rest(basis);
        take(keepsLines() ? figures().ofLines() : Figures.NONE);
        figuresHash = null;
        calculatedAt = null;
        approvedAt = null;
    }

    /** What two people approved is given up. */
    void recall(Basis basis) {
        recalls++;
        calculateAnew(basis);
    }

    /** Whoever approved its lines can rely on them: they stay, and only what hangs on the day of paying is reckoned anew. */
    boolean keepsLines() {
        return recalls > 0;
    }

    boolean isApproved(int approval) {
        return approvedAt != null && approval == approval();
    }

    /** The approval it has or waits for, counted from one. */
    int approval() {
        return recalls + 1;
    }

    void seal(Figures figures, String hash, Instant now) {
        become(SettlementState.CALCULATED);
        take(figures);
        figuresHash = hash;
        calculatedAt = now;
    }

    private void take(Figures figures) {
        lineCount = figures.lines();
        gross = figures.gross();
        promoted = figures.promoted();
        platformFee = figures.platformFee();
        paymentFee = figures.paymentFee();
        vat = figures.vat();
        payable = figures.payable();
        carriedIn = figures.carriedIn();
        incomeTax = figures.incomeTax().amount();
        localTax = figures.localTax().amount();
        net = figures.net();
    }

    void check() {
        become(SettlementState.CHECKED);
    }

    void approve(Instant now) {
        become(figures().isPaidOut() ? SettlementState.APPROVED : SettlementState.CARRIED);
        approvedAt = now;
    }

    void hold(String reason) {
        SettlementState from = state;
        become(SettlementState.HELD);
        heldFrom = from;
        heldReason = reason;
    }

    void release() {
        SettlementState back = Objects.requireNonNull(heldFrom, "only what is held is released");
        become(back);
        heldFrom = null;
        heldReason = null;
    }

    void instruct() {
        become(SettlementState.INSTRUCTED);
    }

    void paid() {
        become(SettlementState.PAID);
    }

    void bounced() {
        become(SettlementState.BOUNCED);
    }

    private void become(SettlementState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("settlement " + number + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    /** False once it is sealed: a run that died right after is made again and finds nothing to do. */
    boolean isToCalculate(int calculated) {
        if (revision != calculated) {
            throw new SettlementMoved();
        }
        return state == SettlementState.CALCULATING;
    }

    boolean isSeenAs(String hash) {
        return hash.equals(figuresHash);
    }

    SettlementId id() {
        return new SettlementId(Objects.requireNonNull(id, "not saved yet"));
    }

    String number() {
        return number;
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    MemberId artist() {
        return new MemberId(artistId);
    }

    int sequence() {
        return sequence;
    }

    int revision() {
        return revision;
    }

    SettlementState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    long feePolicy() {
        return feePolicyId;
    }

    long withholdingRule() {
        return withholdingRuleId;
    }

    PayeeKind payeeKind() {
        return payeeKind;
    }

    String hash() {
        return Objects.requireNonNull(figuresHash, "not calculated yet");
    }

    Figures figures() {
        return new Figures(
                lineCount,
                gross,
                promoted,
                platformFee,
                paymentFee,
                vat,
                carriedIn,
                Won.of(incomeTax),
                Won.of(localTax));
    }
}
