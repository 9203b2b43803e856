//! WebAssembly's code cut into nine streams.
//!
//! Instructions look like instructions, and numbers of locals like numbers of locals: packed apart, each kind is told
//! in fewer bytes, 10 kB of the page in all. Cutting and joining walk over the code in the same way, so one undoes the
//! other, whatever the code is.

/// What the instructions are, with the functions that they call and whatever else is the same every time.
const CODE: usize = 0;
/// The locals that they get.
const LOCAL: usize = 1;
/// Constants of 32 bits.
const CONSTANT: usize = 2;
/// The offsets of loads and stores.
const OFFSET: usize = 3;
/// How far branches go.
const BRANCH: usize = 4;
/// The functions' sizes and locals, and constants that are no whole numbers.
const FRAME: usize = 5;
/// The locals that they set.
const SET: usize = 6;
/// What blocks give.
const BLOCK: usize = 7;
/// Constants of 64 bits.
const LONG: usize = 8;

/// How many streams there are.
pub const STREAMS: usize = 9;

/// What a walk over the code moves from one place to another.
pub trait Tape {
    /// Moves bytes of a stream; the first of them.
    fn bytes(&mut self, stream: usize, count: usize) -> Option<u8>;

    /// How many bytes of code have been moved.
    fn moved(&self) -> usize;

    /// Moves a number in LEB128, as far as 32 bits of it.
    fn number(&mut self, stream: usize) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.bytes(stream, 1)?;
            number |= usize::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }
}

/// Walks over the content of a code section; `None` where the tape ends too early.
pub fn walk(tape: &mut impl Tape) -> Option<()> {
    for _ in 0..tape.number(FRAME)? {
        let size = tape.number(FRAME)?;
        let end = tape.moved().checked_add(size)?;
        for _ in 0..tape.number(FRAME)? {
            tape.number(FRAME)?;
            tape.number(FRAME)?;
        }
        while tape.moved() < end {
            instruction(tape)?;
        }
    }
    Some(())
}

/// The numbers that follow instructions: the first and the last of those, a stream, how many numbers of it. After the
/// binary format of the WebAssembly specification; a load or store is followed by its alignment and then its offset.
const FOLLOWED: [(u8, u8, usize, usize); 15] = [
    // `block`, `loop`, `if`
    (0x02, 0x04, BLOCK, 1),
    // `br`, `br_if`
    (0x0c, 0x0d, BRANCH, 1),
    // `call`, `call_indirect`
    (0x10, 0x10, CODE, 1),
    (0x11, 0x11, CODE, 2),
    // `local.get`; `local.set`, `local.tee`
    (0x20, 0x20, LOCAL, 1),
    (0x21, 0x22, SET, 1),
    // Globals and tables
    (0x23, 0x26, CODE, 1),
    // Loads and stores
    (0x28, 0x3e, CODE, 1),
    (0x28, 0x3e, OFFSET, 1),
    // `memory.size`, `memory.grow`
    (0x3f, 0x40, CODE, 1),
    // `i32.const`, `i64.const`
    (0x41, 0x41, CONSTANT, 1),
    (0x42, 0x42, LONG, 1),
    // `ref.null`, `ref.func`
    (0xd0, 0xd0, CODE, 1),
    (0xd2, 0xd2, CODE, 1),
    // Memory and tables as a whole
    (0xfc, 0xfc, CODE, 1),
];

/// One instruction, with what follows it.
fn instruction(tape: &mut impl Tape) -> Option<()> {
    let instruction = tape.bytes(CODE, 1)?;
    let mut last = 0;
    for (from, to, stream, count) in FOLLOWED {
        if (from..=to).contains(&instruction) {
            for _ in 0..count {
                last = tape.number(stream)?;
            }
        }
    }
    let (stream, count) = match instruction {
        // `br_table`: one more than it says.
        0x0e => (BRANCH, tape.number(BRANCH)?.checked_add(1)?),
        // `select` with its types.
        0x1c => (CODE, tape.number(CODE)?),
        0x43 => return tape.bytes(FRAME, 4).map(drop),
        0x44 => return tape.bytes(FRAME, 8).map(drop),
        // To fill memory, to drop something, and what concerns one table.
        0xfc if [9, 11, 13, 15, 16, 17].contains(&last) => (CODE, 1),
        0xfc if last > 7 => (CODE, 2),
        _ => return Some(()),
    };
    for _ in 0..count {
        tape.number(stream)?;
    }
    Some(())
}
