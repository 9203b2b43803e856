use super::*;

use std::borrow::Cow;

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction,
    LinkingSection, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, SymbolTable,
    TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{DataKind, Operator, TypeRef};

/// Where the data begins in the memory.
const MEMORY: u32 = 1024;

/// Where the data begins that is written to.
const WRITTEN: u32 = 2048;

/// The functions that the module defines, behind the one that JavaScript lends: whom each calls.
const FUNCTIONS: [(&str, &[u32]); 6] = [
    ("start", &[3]),
    ("door_0123456789abcdef", &[4, 3]),
    ("both", &[0]),
    ("behind", &[5, 6]),
    ("last", &[]),
    // Called through the table, by what has its address.
    ("listed", &[]),
];

/// What is in the memory: whose name has the address of which data, from where to where.
const DATA: [(u32, u32); 4] = [(0, 4), (4, 8), (8, 12), (12, 16)];

/// The module, as a linker or wasm-bindgen would leave it.
fn module(is_linked: bool) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut imports = ImportSection::new();
    imports.import("js", "a", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    let mut names = NameMap::new();
    for (number, (name, calls)) in (1..).zip(FUNCTIONS) {
        functions.function(0);
        let mut body = Function::new([]);
        for called in calls {
            body.instruction(&Instruction::Call(*called));
        }
        // Five bytes each, as a linker writes addresses: the number is anything that long.
        body.instruction(&Instruction::I32Const(i32::MIN)).instruction(&Instruction::Drop);
        body.instruction(&Instruction::End);
        code.function(&body);
        names.append(number, if is_linked { name } else { exported(name) });
    }
    let mut tables = TableSection::new();
    let table = TableType {
        element_type: RefType::FUNCREF,
        minimum: 3,
        maximum: None,
        table64: false,
        shared: false,
    };
    tables.table(table);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    globals.global(
        GlobalType { val_type: ValType::I32, mutable: true, shared: false },
        &ConstExpr::i32_const(7),
    );
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0).export("start", ExportKind::Func, 1);
    exports.export("door", ExportKind::Func, 2);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(Cow::Borrowed(&[3, 6])));
    let mut data = DataSection::new();
    data.active(
        0,
        &ConstExpr::i32_const(MEMORY.cast_signed()),
        *b"onetwo\x01\x02\x00\x00\x00\x00\x00\x00\x00\x09",
    );
    data.active(0, &ConstExpr::i32_const(WRITTEN.cast_signed()), *b"\x05");
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    module.section(&globals).section(&exports).section(&elements).section(&code).section(&data);
    if is_linked {
        add_addresses(&mut module);
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut segments = NameMap::new();
    segments.append(0, ".rodata");
    segments.append(1, ".data");
    section.data(&segments);
    module.section(&section);
    module.finish()
}

fn exported(name: &str) -> &str {
    name.split('_').next().unwrap_or(name)
}

/// Adds what a linker tells: `start` has the address of the first data, `behind` that of the second, which has that of the
/// third, which has that of `listed`; nothing has that of the last. `last` has the address of what is written to.
fn add_addresses(module: &mut Module) {
    let mut symbols = SymbolTable::new();
    for (place, (start, end)) in DATA.into_iter().enumerate() {
        let definition = wasm_encoder::DataSymbolDefinition { index: 0, offset: start, size: end - start };
        symbols.data(0, ["a", "b", "c", "d"][place], Some(definition));
    }
    symbols.function(0, 6, Some("listed"));
    let written = wasm_encoder::DataSymbolDefinition { index: 1, offset: 0, size: 1 };
    symbols.data(0, "written", Some(written));
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    module.section(&linking);
    // A count of functions; then of each its length, its locals, two bytes a call, and the constant behind its opcode.
    let constant = |function: usize| {
        let before: usize = FUNCTIONS[..function].iter().map(|(_, calls)| 10 + 2 * calls.len()).sum();
        (1 + before + 2 + 2 * FUNCTIONS[function].1.len() + 1) as u8
    };
    // Kind, place, symbol, and for data what is added: 4 is an address in the code, 5 in data, 2 a place in the table.
    let code = [8, 3, 4, constant(0), 0, 0, 4, constant(3), 1, 0, 4, constant(4), 5, 0];
    module.section(&CustomSection { name: "reloc.CODE".into(), data: Cow::Borrowed(&code) });
    // The segment begins behind six bytes.
    let data = [9, 2, 5, 7 + 4, 2, 0, 2, 7 + 8, 4];
    module.section(&CustomSection { name: "reloc.DATA".into(), data: Cow::Borrowed(&data) });
}

/// What a half exports and imports from the other; its functions; what it puts into the table and into the memory.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    exports: Vec<String>,
    borrows: Vec<String>,
    functions: usize,
    table: Vec<(u32, usize)>,
    memory: Vec<(u32, Vec<u8>)>,
}

fn seen(half: &[u8]) -> Seen {
    let number =
        |expression: wasmparser::ConstExpr<'_>| match expression.get_operators_reader().read().unwrap() {
            Operator::I32Const { value } => value.cast_unsigned(),
            other => panic!("{other:?}"),
        };
    let mut seen = Seen::default();
    for payload in Parser::new(0).parse_all(half) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    let kind = if matches!(import.ty, TypeRef::Func(_)) { "" } else { " " };
                    if import.module == FIRST {
                        seen.borrows.push([import.name, kind].concat());
                    }
                }
            }
            Payload::ExportSection(section) => {
                seen.exports = section.into_iter().map(|export| export.unwrap().name.to_owned()).collect();
            }
            Payload::CodeSectionEntry(_) => seen.functions += 1,
            Payload::ElementSection(section) => {
                for element in section {
                    let element = element.unwrap();
                    let (
                        wasmparser::ElementKind::Active { offset_expr, .. },
                        wasmparser::ElementItems::Functions(items),
                    ) = (element.kind, element.items)
                    else {
                        panic!("another kind of element")
                    };
                    seen.table.push((number(offset_expr), items.count() as usize));
                }
            }
            Payload::DataSection(section) => {
                for segment in section {
                    let segment = segment.unwrap();
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        panic!("another kind of data")
                    };
                    seen.memory.push((number(offset_expr), segment.data.to_vec()));
                }
            }
            _ => {}
        }
    }
    seen
}

fn texts<const COUNT: usize>(texts: [&str; COUNT]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

#[test]
fn only_what_the_door_alone_needs_is_behind_it() {
    let (module, linked) = (module(false), module(true));
    let halves = halves(&module, &names(&module).unwrap(), &linked, "door").unwrap();
    let [first, second] = [seen(&halves[0]), seen(&halves[1])];
    // `start` and `both`; `both` is lent, and then the table, the memory and the global.
    assert_eq!(first.functions, 2);
    assert_eq!(first.exports, texts(["memory", "start", "a", "b", "c", "d"]));
    assert_eq!(second.borrows, texts(["a", "b ", "c ", "d "]));
    assert_eq!((second.exports, second.functions), (texts(["door"]), 4));
    // `both` and `listed` in the table.
    assert_eq!((first.table, second.table), (vec![(1, 1)], vec![(2, 1)]));
    // What nobody uses stays in the first half, and what lies between two things of the second goes with them.
    // What is written to is in the first half, whoever writes.
    let memory = [(MEMORY, &b"onet"[..]), (MEMORY + 12, b"\0\0\0\x09"), (WRITTEN, b"\x05")];
    assert_eq!(first.memory, memory.map(|(start, bytes)| (start, bytes.to_vec())));
    assert_eq!(second.memory, [(MEMORY + 4, b"wo\x01\x02\0\0\0\0".to_vec())]);
}

#[test]
fn a_module_without_the_door_stays_whole() {
    let module = module(false);
    assert_eq!(halves(&module, &HashMap::new(), &[], "window").unwrap(), std::slice::from_ref(&module));
}

#[test]
fn nothing_is_guessed_that_the_linker_does_not_tell() {
    let module = module(false);
    assert!(halves(&module, &names(&module).unwrap(), crate::wasm::MAGIC, "door").is_err());
}
